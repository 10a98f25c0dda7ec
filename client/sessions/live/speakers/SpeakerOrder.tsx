import { useState } from 'react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { SpeakerId } from '../../../../shared/ids.ts'
import type { SpeakerEntry } from '../../../../shared/sessions/speakers.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { askedWords } from './list-words.ts'
import { SpeakerName } from './SpeakerName.tsx'
import type { SpeakerNaming } from './useSpeakerNames.ts'

interface SpeakerOrderProps extends Pick<LiveProps, 'id' | 'session'> {
  queue: readonly SpeakerEntry[]
  names: SpeakerNaming
}

/** Those who wait, for whoever operates: put in order by dragging, by the arrow keys from the grip, or by the buttons. */
export function SpeakerOrder({ id, session, queue, names }: SpeakerOrderProps) {
  const { send, sending, refusal, clear } = useCommand()
  const [said, setSaid] = useState('')
  const lines = queue.map((entry) => ({ id: entry.id, entry, name: names.nameOf(entry) }))
  const press = (type: string, speakerId: SpeakerId, more: object = {}) =>
    send(type, id, { epoch: session.chairEpoch, speakerId, ...more })

  async function move(speakerId: SpeakerId, beforeSpeakerId: SpeakerId | null) {
    const at = lines.findIndex((line) => line.id === speakerId)
    if (sending || speakerId === beforeSpeakerId || (lines[at + 1]?.id ?? null) === beforeSpeakerId) return
    await press('moveSpeaker', speakerId, { beforeSpeakerId })
    const before = lines.find((line) => line.id === beforeSpeakerId)
    setSaid(before ? `${lines[at]?.name} now speaks before ${before.name}.` : `${lines[at]?.name} now speaks last.`)
  }
  // Its buttons stay enabled at either end: a button that went would take the focus with it.
  function step(index: number, to: number) {
    const line = lines[index]
    if (!line) return
    if (to < 0 || to >= lines.length) setSaid(`${line.name} is ${to < 0 ? 'first' : 'last'} already.`)
    else void move(line.id, lines[to < index ? to : to + 1]?.id ?? null).catch(() => {})
  }

  const { dragAndDropHooks } = useDragAndDrop<(typeof lines)[number]>({
    getItems: (_keys, items) => items.map(({ name }) => ({ 'text/plain': name })),
    onReorder({ keys, target }) {
      const [moved] = keys
      const at = lines.findIndex((line) => line.id === target.key)
      const before = target.dropPosition === 'before' ? lines[at] : lines[at + 1]
      if (moved !== undefined) void move(moved as SpeakerId, before?.id ?? null).catch(() => {})
    },
  })

  return (
    <>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      <GridList
        aria-label="Who waits to speak"
        className="speaker-order"
        items={lines}
        dragAndDropHooks={dragAndDropHooks}
      >
        {({ id: speakerId, entry, name }) => {
          const index = lines.findIndex((line) => line.id === speakerId)
          return (
            <GridListItem className="speaker-order__line" textValue={name}>
              <AriaButton slot="drag" className="agenda-order__grip" aria-label={`Move ${name}`}>
                <span aria-hidden="true">⠿</span>
              </AriaButton>
              <div>
                <span className="speaker-order__place">{index + 1}</span> <SpeakerName entry={entry} names={names} />{' '}
                <span className="soft">{askedWords(entry)}</span>
              </div>
              <div className="speakers__keys">
                <Button
                  variant={index === 0 ? 'primary' : 'secondary'}
                  size="small"
                  label={`Give the word to ${name}`}
                  onPress={() => void press('giveWord', speakerId).catch(() => {})}
                >
                  Give the word
                </Button>
                <Button variant="quiet" size="small" label={`Move ${name} up`} onPress={() => step(index, index - 1)}>
                  <span aria-hidden="true">↑</span>
                </Button>
                <Button variant="quiet" size="small" label={`Move ${name} down`} onPress={() => step(index, index + 1)}>
                  <span aria-hidden="true">↓</span>
                </Button>
                <Button
                  variant="quiet"
                  size="small"
                  label={`Remove ${name}`}
                  onPress={() => void press('removeSpeaker', speakerId).catch(() => {})}
                >
                  Remove
                </Button>
              </div>
            </GridListItem>
          )
        }}
      </GridList>
      <p className="nhsuk-u-visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}
