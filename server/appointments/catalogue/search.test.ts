import { demoServices } from '../../demo/appointments/services'
import { relevance } from './search'

const services = demoServices.map(({ name, keywords, summary, forWhom }) => ({ name, keywords: [...keywords], summary, forWhom, theme: null }))
const find = (question: string) =>
  services
    .map((service) => ({ name: service.name, score: relevance(question, service) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name)

test.each([
  ['养老金', '养老金资格认证'],
  ['养老', '养老金资格认证'],
  ['退休金怎么领', '养老金资格认证'],
  ['开证明', '开居住证明'],
  ['我要开个证明', '开居住证明'],
  ['孩子上学要证明', '开居住证明'],
  ['我想给孙子办残疾证', '残疾人证换领'],
  ['代办', '代买代取代缴'],
  ['量 血压', '家庭医生门诊'],
  ['打官司找谁', '法官进社区'],
  ['和邻居吵架了', '邻里纠纷调解'],
  ['八十岁 补贴', '高龄津贴申请'],
  ['律师', '社区律师咨询'],
])('%s finds %s first', (question, name) => {
  expect(find(question)[0]).toBe(name)
})

test('a name counts more than a keyword, a keyword more than a text, the whole more than a part', () => {
  const empty = { name: '甲', keywords: [], summary: '乙', forWhom: '丙', theme: null }
  const [name, keyword, text, part] = [{ ...empty, name: '办养老金' }, { ...empty, keywords: ['领养老金'] }, { ...empty, summary: '关于养老金' }, { ...empty, name: '养老服务' }]
  expect([name, keyword, text, part].map((service) => relevance('养老金', service))).toEqual([100, 70, 40, 25])
})

test('nothing is found by what nobody offers, and by nothing', () => {
  expect(find('宇宙飞船')).toEqual([])
  expect(find('，。？')).toEqual([])
})
