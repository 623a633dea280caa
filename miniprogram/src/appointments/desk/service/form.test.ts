import { serviceDetail } from '../../../../../tests/support/appointment-views'
import { bodyOf, differing, emptyService, formOf, keywordsOf, wrongIn } from './form'

test('a service survives being put into the form and read from it', () => {
  const { kind, name, summary, forWhom, keywords, bring, where, modes, minutes, cancelCutOff, answerWithin, provider, eldersFirst, openLimit, theme, category } = serviceDetail()
  expect(bodyOf(formOf(serviceDetail()))).toEqual({ kind, name, summary, forWhom, keywords, bring, where, modes, minutes, cancelCutOff, answerWithin, provider, eldersFirst, openLimit, theme, category: category.key })
  expect(wrongIn(formOf(serviceDetail()))).toEqual({})
})

test('everything that is missing is named at once, by the path of the server', () => {
  const wrong = wrongIn({ ...emptyService, modes: [], minutes: '3', openLimit: '0', bring: [{ name: '', form: 'promise', note: '', promise: ' ' }] })
  expect(Object.keys(wrong).sort()).toEqual([
    'body.bring.0.name', 'body.bring.0.promise', 'body.category', 'body.forWhom', 'body.minutes', 'body.modes', 'body.name', 'body.openLimit', 'body.place', 'body.provider.title', 'body.summary', 'body.where',
  ])
})

test('a promise that is no longer one loses its words', () => {
  const form = formOf(serviceDetail())
  expect(bodyOf({ ...form, bring: [{ name: '户口本', form: 'copy', note: '', promise: '本人承诺' }] }).bring).toEqual([{ name: '户口本', form: 'copy', note: null, promise: null }])
})

test('words are split at whatever people type between them', () => {
  expect(keywordsOf('养老金、退休金，年审 养老金')).toEqual(['养老金', '退休金', '年审'])
  expect(keywordsOf('  ')).toEqual([])
})

test('what somebody else changed is named', () => {
  const mine = formOf(serviceDetail())
  expect(differing(mine, formOf(serviceDetail({ name: '别的', minutes: 30, version: 2 })))).toEqual(['名称', '大约要几分钟'])
  expect(differing(mine, mine)).toEqual([])
})
