import { createLog, withoutPrivateText } from './log'

function written(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = ''
  write(createLog({ mode: 'production', logLevel: 'info' }, { write: (line) => (text += line) }))
  return text
}

test('credentials and phones are hidden wherever a request or a person is logged', () => {
  const text = written((log) =>
    log.info({ req: { headers: { authorization: 'Bearer abc', cookie: 'a=b' } }, person: { phone: '13800138000', name: '王秀英' }, refreshToken: 'opaque' }, 'signed in'),
  )
  expect(text).toContain('王秀英')
  for (const secret of ['abc', 'a=b', '13800138000', 'opaque']) expect(text).not.toContain(secret)
})

test('an error that quotes private data is logged without them', () => {
  const error = Object.assign(new Error('dup key: { phone: "13800138000" } at mongodb://me:hunter2@db.example/linli'), { keyValue: { phone: '13800138000' } })
  const text = written((log) => log.error({ err: error }, 'failed for eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'))
  expect(text).toContain('dup key')
  for (const secret of ['13800138000', 'hunter2', 'eyJhbGci']) expect(text).not.toContain(secret)
})

test('credentials in an address are hidden, the rest of it is kept', () => {
  expect(withoutPrivateText('GET https://api.example/x?access_token=T-1&type=2')).toBe('GET https://api.example/x?access_token=[hidden]&type=2')
})

test.each(['"time":1795397755000', '"requestId":"0c6a2b34-8d1e-4f60-9a7b-13812345678a"', '"place":"620201001001-G01-B03"', '"id":"138001380001380013800138"'])(
  'what only looks like a phone stays: %s',
  (text) => {
    expect(withoutPrivateText(text)).toBe(text)
  },
)

test('a line is one JSON object with its level and time', () => {
  const [line = ''] = written((log) => log.warn({ a: 1 }, 'words')).split('\n')
  expect(JSON.parse(line)).toEqual({ level: 40, time: expect.any(Number), a: 1, msg: 'words' })
})
