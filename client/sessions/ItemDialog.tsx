import { useState } from 'react'
import type { ChallengeList } from '../../shared/challenges/answers.ts'
import type { DocumentList } from '../../shared/documents/answers.ts'
import type { ChallengeId, DocumentId, SeatId, SessionId } from '../../shared/ids.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import type { ItemWords } from '../../shared/sessions/plan-events.ts'
import { type ItemPurpose, itemPurposeNames, itemPurposes } from '../../shared/sessions/session-words.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { seatChoices } from '../ui/choices.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useDraft } from '../ui/useDraft.ts'
import { changedWords } from './changed-words.ts'
import { draftOfItem, readItem } from './item-draft.ts'

interface ItemDialogProps {
  sessionId: SessionId
  /** What is changed; left out, an item is added at the end. */
  item?: AgendaItem
  onClose(): void
}

/** Puts an item on the agenda, or changes one. */
export function ItemDialog({ sessionId, item, onClose }: ItemDialogProps) {
  const { senateId } = useSenate()
  const challenges = useAnswer<ChallengeList>(`/senates/${senateId}/challenges?limit=100`)
  const documents = useAnswer<DocumentList>(`/senates/${senateId}/documents?limit=100`)
  return (
    <Dialog isOpen onClose={onClose} title={item ? 'Change the item' : 'Add an item'} closesOnOutsidePress={false}>
      <Answered answer={challenges}>
        {(known) => (
          <Answered answer={documents}>
            {(papers) => (
              <ItemForm
                sessionId={sessionId}
                item={item}
                challenges={known.items}
                documents={papers.items}
                onClose={onClose}
              />
            )}
          </Answered>
        )}
      </Answered>
    </Dialog>
  )
}

interface ItemFormProps {
  sessionId: SessionId
  item: AgendaItem | undefined
  challenges: ChallengeList['items']
  documents: DocumentList['items']
  onClose(): void
}

function ItemForm({ sessionId, item, challenges, documents, onClose }: ItemFormProps) {
  const { seats } = useSenate()
  const sender = useCommand()
  // What was changed is told from the item as it was filled in here: a colleague may have changed it since.
  const [opened] = useState(item)
  const { draft, set, errors, tries, isFine, field } = useDraft(() => draftOfItem(opened))
  const people = seats
    .filter(({ endedAt }) => endedAt === null)
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const papers = documents.filter(({ id, challengeId }) =>
    draft.challengeId === ''
      ? true
      : challengeId === draft.challengeId || challengeId === null || id === draft.documentId,
  )

  // An item can have a paper that whoever changes it may not open: it stays unless another one is chosen.
  const hidden =
    item?.documentId && !documents.some(({ id }) => id === item.documentId)
      ? [{ value: item.documentId, label: 'A paper that you cannot open' }]
      : []

  async function submit() {
    const read = readItem(draft)
    if (!isFine(read.errors ?? []) || !read.words) return
    if (!opened) await sender.send('addItem', sessionId, { ...read.words, beforeItemId: null })
    else {
      const changed = changedWords<ItemWords>(opened, read.words)
      if (Object.keys(changed).length > 0) await sender.send('editItem', sessionId, { itemId: opened.id, ...changed })
    }
    onClose()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={tries} errors={errors} />
      <TextField {...field('title', 'item-title')} label="Title" maxLength={300} />
      <Select<ItemPurpose>
        id="item-purpose"
        label="What is asked of people"
        value={draft.purpose}
        options={itemPurposes.map((value) => ({ value, label: itemPurposeNames[value] }))}
        onChange={(purpose) => purpose !== '' && set('purpose')(purpose)}
      />
      <NumberField {...field('minutes', 'item-minutes')} label="How long" suffix="minutes" width={3} />
      {draft.purpose === 'break' ? null : (
        <>
          <Select<SeatId>
            {...field('presenterSeatId', 'item-presenter')}
            label="Who presents it"
            optional
            empty="Nobody"
            options={seatChoices(people)}
          />
          <Select<ChallengeId>
            {...field('challengeId', 'item-challenge')}
            label="Which challenge it is about"
            optional
            empty="None"
            options={challenges.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))}
          />
          <Select<DocumentId>
            {...field('documentId', 'item-document')}
            label="Its paper"
            optional
            empty="None"
            options={[...papers.map(({ id, title }) => ({ value: id, label: title })), ...hidden]}
          />
          <Checkbox
            {...field('restricted', 'item-restricted')}
            label="Restricted: observers and reviewers do not see it"
          />
        </>
      )}
      <Checkbox {...field('standing', 'item-standing')} label="Comes up in every session" />
      <FormEnd sender={sender} verb={item ? 'Save the item' : 'Add the item'} onCancel={onClose} />
    </Form>
  )
}
