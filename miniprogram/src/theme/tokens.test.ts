import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const read = (file: string) => readFileSync(path.join(__dirname, file), 'utf8')
const [normal = '', elder = ''] = read('tokens.scss').split('.linli.elder')
const token = (css: string, name: string) => new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? ''
const size = (css: string, name: string) => Number.parseInt(token(css, name), 10)

/** Relative luminance of WCAG 2.1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(front: string, back: string): number {
  const [light = 0, dark = 0] = [luminance(token(normal, front)), luminance(token(normal, back))].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test.each([
  ['ink', 'paper', 7],
  ['quiet-ink', 'paper', 6],
  ['quiet-ink', 'surface', 6],
  ['on-pine', 'pine', 6],
  ['pine', 'surface', 6],
  ['pine-deep', 'pine-tint', 4.5],
  ['ember', 'paper', 4.5],
  ['ember', 'ember-tint', 4.5],
  ['danger', 'danger-tint', 4.5],
  ['warning', 'warning-tint', 4.5],
  ['done', 'done-tint', 4.5],
  ['edge', 'surface', 3],
])('%s on %s has a contrast of at least %d', (front, back, least) => {
  expect(contrast(front, back)).toBeGreaterThanOrEqual(least)
})

test('nothing is smaller than the sizes that old people can read and hit', () => {
  const least: [string, string, number][] = [
    [normal, 'small', 28], [normal, 'text', 32], [normal, 'touch', 88], [normal, 'main-button', 96],
    [elder, 'small', 36], [elder, 'text', 44], [elder, 'title', 56], [elder, 'touch', 120], [elder, 'main-button', 120],
  ]
  expect(least.filter(([css, name, bound]) => !(size(css, name) >= bound)).map(([, name]) => name)).toEqual([])
})

test('the paper that WeChat and browsers paint before any style is the paper of the tokens', () => {
  const paper = token(normal, 'paper')
  const colours = [...`${read('../app.config.ts')}${read('../index.html')}`.matchAll(/#[0-9a-f]{6}/gi)].map(([colour]) => colour)
  expect(colours.length).toBeGreaterThan(0)
  expect(new Set(colours)).toEqual(new Set([paper]))
})

test('the icon of the browser tab is pine', () => {
  expect(read('../index.html')).toContain(`fill='%23${token(normal, 'pine').slice(1)}'`)
})

test('no other style names a colour', () => {
  const folder = path.join(__dirname, '..')
  const styles = styleFiles(folder).filter((file) => !file.endsWith('tokens.scss') && !file.endsWith('icon.scss'))
  expect(styles.filter((file) => /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(readFileSync(file, 'utf8').replace(/#(if|end)\w*/g, '').replace(/#\{/g, '')))).toEqual([])
})

function styleFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.scss'))
    .map((file) => path.join(folder, file))
}
