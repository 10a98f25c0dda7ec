/** Text in which the server has marked what was looked for, with U+0002 before and U+0003 after. */
export function Marked({ text }: { text: string }) {
  return text.split('\u0002').map((part, index) => {
    const [found, rest] = index === 0 ? [undefined, part] : part.split('\u0003')
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places
      <span key={index}>
        {found === undefined ? null : <mark>{found}</mark>}
        {rest}
      </span>
    )
  })
}
