import { and, eq, inArray } from 'drizzle-orm'
import { documents } from '../../db/documents.ts'
import { organisations, services } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { canonical } from '../../shared/canonical.ts'
import type { Block } from '../../shared/documents/blocks.ts'
import type { PlainKind } from '../../shared/documents/kinds.ts'
import type { PlainRoots } from '../../shared/documents/plain-roots.ts'
import type { DocumentId, ServiceId } from '../../shared/ids.ts'
import { loopMapOf } from '../../shared/impacts/loops/read-map.ts'
import { linesOfMap } from '../../shared/impacts/loops/words.ts'
import { assumptionIn, leftOutWords } from '../../shared/impacts/scenarios/problem-words.ts'
import { scenarioOf } from '../../shared/impacts/scenarios/read-scenario.ts'
import {
  assumptionSentence,
  changeSentence,
  copingWords,
  type TargetNames,
} from '../../shared/impacts/scenarios/sentence.ts'
import { type ServiceUnit, serviceUnitNames } from '../../shared/members/service-words.ts'
import { digestOf } from './initial-text.ts'

/** SHA-256 of what a document's maps hold: the digest of a version that has no text. */
export function plainDigest(roots: PlainRoots): string {
  // As JSON it loses what canonical JSON cannot hold: numbers that are none.
  return digestOf(canonical(JSON.parse(JSON.stringify(roots))))
}

/** What a document of plain values says in words, for search, exports and whoever looks back. */
export async function plainWords(db: Db, documentId: DocumentId, kind: PlainKind, roots: PlainRoots): Promise<Block[]> {
  switch (kind) {
    case 'scenario':
      return await scenarioWords(db, documentId, roots)
    case 'loops': {
      const { factors, links } = linesOfMap(loopMapOf(roots))
      return [heading('Factors'), listOrNone(factors), heading('Links'), listOrNone(links)]
    }
    default:
      return kind satisfies never
  }
}

/** The words of blocks, a line for each of their paragraphs. */
export function linesOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block): string[] => {
      if (block.kind === 'list') return block.items.map(linesOf)
      return block.kind === 'heading' || block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []
    })
    .join('\n')
}

async function scenarioWords(db: Db, documentId: DocumentId, roots: PlainRoots): Promise<Block[]> {
  const { content, problems } = scenarioOf(roots)
  const leftOut = problems.flatMap((problem) => assumptionIn(problem) ?? [])
  const named = [...content.changes, ...content.assumptions]
  const names = await namesIn(db, documentId, [...named, ...leftOut.map(({ target }) => ({ target, param: '' }))])
  return [
    paragraph(copingWords(content.coping)),
    heading('Changes'),
    listOrNone(
      content.changes.map((change) => {
        const sentence = changeSentence(change, content.startsOn, names)
        return change.text === '' ? sentence : `${change.text}. ${sentence}`
      }),
    ),
    heading('Assumptions'),
    listOrNone(
      content.assumptions.map((assumption) => {
        const sentence = assumptionSentence(assumption, names)
        return assumption.source === '' ? sentence : `${sentence}. Source: ${assumption.source}`
      }),
    ),
    ...(problems.length > 0
      ? [heading('Left out'), list(problems.map((problem) => leftOutWords(problem, names)))]
      : []),
  ]
}

/** Names of the services of the document's own senate: whoever writes another id learns nothing by it. */
export async function namesIn(
  db: Db,
  documentId: DocumentId,
  about: readonly { target: string; param: string }[],
): Promise<TargetNames> {
  const ids = about.flatMap(({ target, param }) => [target, param.replace('pressure.uplift.', '')])
  const wanted = [...new Set(ids.flatMap((id) => id.split('->')))] as ServiceId[]
  const rows =
    wanted.length === 0
      ? []
      : await db
          .select({ id: services.id, name: services.name, unit: services.unit, code: organisations.code })
          .from(services)
          .innerJoin(organisations, eq(organisations.id, services.organisationId))
          .innerJoin(documents, eq(documents.senateId, services.senateId))
          .where(and(eq(documents.id, documentId), inArray(services.id, wanted)))
  const known = new Map(rows.map((row) => [row.id as string, row]))
  const nameOf = (id: string) => {
    const service = known.get(id)
    return service ? `${service.name} (${service.code})` : 'A service that is not there'
  }
  const names: TargetNames = {
    name: (target) => target.split('->').map(nameOf).join(' to '),
    unit: (id) => serviceUnitNames[known.get(id)?.unit as ServiceUnit] ?? '',
  }
  return names
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, runs: [{ text }] }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] }
}

function listOrNone(items: readonly string[]): Block {
  return items.length === 0 ? paragraph('None.') : list(items)
}

function list(items: readonly string[]): Block {
  return { kind: 'list', ordered: false, start: 1, items: items.map((text) => [paragraph(text)]) }
}
