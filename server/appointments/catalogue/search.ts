import type { Service } from './service.model'

/** What a search looks at. */
export type Searchable = Pick<Service, 'name' | 'keywords' | 'summary' | 'forWhom' | 'theme'>

/** What people say around the thing they need. Left out of a question in a second reading only: 代办 is looked for as it stands. */
const around = /我们|我要|我想|想要|需要|帮我|帮忙|请问|咨询|一下|怎么|怎样|如何|哪里|哪儿|在哪|什么|可以|能不能|办理|给|要|想|去|办|领|个|张|份|的|了|吗|呢|啊|我/g

/** Weights of the fields: a name before a keyword, a keyword before a text. */
const weights = { name: 100, keyword: 70, text: 40 } as const
/** What a field that shares only part of the question counts of its weight, at most. */
const partly = 0.5

/**
 * How well a service answers a question in a resident's words, 0 to 100; 0: not at all. Each word between blanks must be met. A
 * field meets it that holds it, that it holds (one asks a whole sentence around a keyword), or that shares at least half of its pairs of
 * neighbouring characters (a text more, because it holds more): MongoDB's text index does not know where Chinese words end, and for some hundred services pairs do as well as a dictionary.
 */
export function relevance(question: string, service: Searchable): number {
  const words = question.split(/[\s,，。.？?！!、；;]+/).map(fold).filter(Boolean)
  if (words.length === 0) return 0
  return Math.round(Math.min(...words.map((word) => Math.max(...readings(word).map((reading) => wordIn(reading, service))))))
}

function wordIn(word: string, { name, keywords, summary, forWhom, theme }: Searchable): number {
  const [inName, inText] = [meets(word, fold(name), true), meets(word, fold(summary + forWhom), false)]
  const inKeywords = Math.max(0, ...[...keywords, ...(theme ? [theme] : [])].map((keyword) => meets(word, fold(keyword), true)))
  return Math.max(inName * weights.name, inKeywords * weights.keyword, inText * weights.text)
}

/** The word as it is said, and without what is said around it. */
function readings(word: string): string[] {
  const bare = word.replace(around, '')
  return bare.length >= 2 && bare !== word ? [word, bare] : [word]
}

/** How much of a word a field meets, 0 to 1. `title`: the field is short enough to be found inside of the word. */
function meets(word: string, field: string, title: boolean): number {
  if (field.includes(word)) return 1
  if (title && field.length >= 2 && word.includes(field)) return 0.9
  const asked = pairsOf(word)
  if (asked.length === 0) return 0
  const shared = asked.filter((pair) => field.includes(pair)).length / asked.length
  return shared >= (title ? 0.5 : 0.6) ? shared * partly : 0
}

function pairsOf(word: string): string[] {
  const characters = [...word]
  return characters.slice(1).map((character, index) => characters[index]! + character)
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
