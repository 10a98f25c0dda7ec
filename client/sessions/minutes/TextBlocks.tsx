import { Fragment, type ReactNode } from 'react'
import { type Block, type Cell, linesOf, type Run } from '../../../shared/documents/blocks.ts'

/** A document's text for reading, below the headings of its page. */
export function TextBlocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes while it is shown
        <TextBlock key={n} block={block} />
      ))}
    </>
  )
}

function TextBlock({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level <= 2 ? 'h2' : block.level === 3 ? 'h3' : 'h4'
      return (
        <Heading>
          <Runs runs={block.runs} />
        </Heading>
      )
    }
    case 'paragraph':
      return block.runs.length === 0 ? null : (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <TextBlocks blocks={block.blocks} />
        </blockquote>
      )
    case 'list':
      return <TextList list={block} />
    case 'table':
      return <TextTable rows={block.rows} />
    case 'code':
      return <pre>{block.text}</pre>
    case 'rule':
      return <hr />
    default:
      return block satisfies never
  }
}

function TextList({ list: { ordered, start, items } }: { list: Extract<Block, { kind: 'list' }> }) {
  const lines = items.map((item, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes while it is shown
    <li key={n}>
      <TextBlocks blocks={item} />
    </li>
  ))
  return ordered ? <ol start={start}>{lines}</ol> : <ul>{lines}</ul>
}

/** Wide tables scroll by themselves, also by keyboard. */
function TextTable({ rows }: { rows: readonly (readonly Cell[])[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="minutes__table" tabIndex={0} aria-label={labelOf(rows)}>
      <table>
        <tbody>
          {rows.map((cells, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes while it is shown
            <tr key={n}>
              {cells.map((cell, m) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes while it is shown
                <TextCell key={m} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Tables of one text often have the same headings: the row below tells them apart. */
function labelOf(rows: readonly (readonly Cell[])[]): string {
  const [head = [], first = []] = rows.map((cells) => cells.map(({ blocks }) => linesOf(blocks).join(' ')))
  return `Table: ${head.join(', ')}, from ${first[0] ?? 'nothing'}`
}

function TextCell({ cell: { header, columns, rows, blocks } }: { cell: Cell }) {
  const words = <TextBlocks blocks={blocks} />
  return header ? (
    <th scope="col" colSpan={columns} rowSpan={rows}>
      {words}
    </th>
  ) : (
    <td colSpan={columns} rowSpan={rows}>
      {words}
    </td>
  )
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, n) => {
    const lines = run.text.split('\n').map((line, m) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes while it is shown
      <Fragment key={m}>
        {m > 0 ? <br /> : null}
        {line}
      </Fragment>
    ))
    // biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes while it is shown
    return <Fragment key={n}>{marked(run, lines)}</Fragment>
  })
}

function marked({ bold, italic, underline, strike, code, link }: Run, words: ReactNode): ReactNode {
  let shown = words
  if (code) shown = <code>{shown}</code>
  if (underline) shown = <u>{shown}</u>
  if (strike) shown = <s>{shown}</s>
  if (italic) shown = <em>{shown}</em>
  if (bold) shown = <strong>{shown}</strong>
  return link ? (
    <a href={link} rel="noopener noreferrer nofollow">
      {shown}
    </a>
  ) : (
    shown
  )
}
