import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { wholeBody } from '../../server/sessions/whole-body.ts'

const request = () => new IncomingMessage(new Socket())

test('a body is whole when it has ended', async () => {
  const whole = request()
  const content = wholeBody(whole)
  for (const part of ['one ', 'two', null]) whole.push(part)
  expect((await content).toString()).toBe('one two')
})

test('a body that breaks off is refused, whether anybody listened by then or not', async () => {
  const before = request()
  before.destroy()
  await expect(wholeBody(before)).rejects.toMatchObject({ code: 'malformed' })
  const during = request()
  const content = wholeBody(during)
  during.push('half')
  during.destroy()
  await expect(content).rejects.toMatchObject({ code: 'malformed' })
})

test('a body that does not end is refused after a while', async () => {
  await expect(wholeBody(request(), 1)).rejects.toMatchObject({ code: 'malformed' })
})
