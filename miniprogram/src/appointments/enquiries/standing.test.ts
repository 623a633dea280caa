import { enquiryDetail } from '../../../../tests/support/enquiry-detail'
import { dueWords, headlineOf, privacyOf } from './standing'

const now = new Date('2026-11-23T02:00:00Z')
const lawyer = { name: '方明远', label: '社区法律顾问', title: '社区法律顾问', me: true }
const somebody = { name: '王秀英', label: '', me: false }

test('says whose turn it is to whoever looks', () => {
  expect(headlineOf(enquiryDetail())).toBe('等方明远答复')
  expect(headlineOf(enquiryDetail({ professional: lawyer, resident: somebody }))).toBe('请您答复')
  expect(headlineOf(enquiryDetail({ state: 'answered' }))).toBe('方明远答复了，请您看看')
  expect(headlineOf(enquiryDetail({ state: 'answered', professional: lawyer, resident: somebody }))).toBe('您答复了，等居民看')
  expect(headlineOf(enquiryDetail({ professional: { ...lawyer, me: false, name: '', title: '福民社区工作台' } }))).toBe('等福民社区工作台答复')
})

test('to a desk that looks on, neither side is you', () => {
  expect(headlineOf(enquiryDetail({ state: 'answered', resident: somebody }))).toBe('方明远答复了，等居民看')
})

test('the clock runs for whoever answers, and is told to both', () => {
  const due = '2026-11-24T02:00:00Z'
  expect(dueWords(enquiryDetail({ due }), now)).toBe('明天上午 10 点前答复')
  expect(dueWords(enquiryDetail({ due, professional: lawyer }), now)).toBe('明天上午 10 点前答复，还剩 1 天')
  expect(dueWords(enquiryDetail({ due, overdue: true }), new Date('2026-11-24T04:00:00Z'))).toBe('原定今天上午 10 点前答复，已超时 2 小时')
  expect(dueWords(enquiryDetail({ due, state: 'answered' }), now)).toBeNull()
})

test('says who can read it', () => {
  expect(privacyOf(enquiryDetail())).toBe('只有您和社区法律顾问方明远能看到')
  expect(privacyOf(enquiryDetail({ professional: lawyer, resident: somebody }))).toBe('只有您和王秀英能看到')
  expect(privacyOf(enquiryDetail({ resident: somebody }))).toBe('只有双方能看到')
  expect(privacyOf(enquiryDetail({ openedBy: '王秀英' }))).toBe('王秀英请社区工作台看了这次咨询')
})
