import { call, signedInAs } from '../../support/client'
import { addPerson } from '../../support/factory'
import { useServer } from '../../support/server'

const server = useServer({ rateLimits: true })

test('somebody may try ten codes a minute; another is not held up by it', async () => {
  const guesser = await signedInAs(server, (await addPerson('猜号码的人'))._id)
  const worker = await signedInAs(server, (await addPerson('吴丽'))._id)
  const { code } = (await call(server, 'POST /sign-in/handoffs', {})).result
  const wrong = code === '123456' ? '654321' : '123456'
  for (let attempt = 1; attempt <= 10; attempt++) {
    expect((await guesser.call('POST /sign-in/handoffs/approve', { body: { code: wrong } })).problem.code).toBe('bad_input')
  }
  expect(await guesser.call('POST /sign-in/handoffs/approve', { body: { code } })).toMatchObject({ status: 429, problem: { code: 'too_many' } })
  expect((await worker.call('POST /sign-in/handoffs/approve', { body: { code } })).status).toBe(200)
})

test('one address may start twenty a minute, and goes on polling what it has', async () => {
  const replies = []
  for (let attempt = 1; attempt <= 21; attempt++) replies.push(await call(server, 'POST /sign-in/handoffs', {}))
  // The test above started one in the same minute.
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(19)
  expect(replies.at(-1)).toMatchObject({ status: 429, problem: { code: 'too_many' } })
  const { id, secret } = replies[0]!.result
  expect((await call(server, 'POST /sign-in/handoffs/:id/claim', { params: { id }, body: { secret } })).result).toEqual({ status: 'waiting' })
})
