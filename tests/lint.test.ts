import path from 'node:path'
import { ESLint, type Linter } from 'eslint'
import tseslint from 'typescript-eslint'

const { default: config } = jest.requireActual<{ default: Linter.Config[] }>('../eslint.config.mjs')
const root = path.join(__dirname, '..')
// Files that do not exist have no types; none of the rules tried here needs them.
const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: [...config, tseslint.configs.disableTypeChecked as Linter.Config] })

async function rulesBroken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, filePath) })
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
}

const screen = 'miniprogram/src/issues/tried.ts'

describe('globals that WeChat does not have', () => {
  test.each([
    'export const answer = fetch("/api")',
    'export const here = window.location',
    'export const ask = globalThis.fetch',
    'export const { crypto } = globalThis',
    'export const ask = (globalThis as { fetch?: unknown }).fetch',
    'export const known = typeof document === "undefined"',
    'export const url = new URL("/", "https://example.org")',
    'export const query = new URLSearchParams()',
    'export const stop = new AbortController()',
    'export const keep = (key: string) => localStorage.getItem(key)',
    'export const form = new FormData()',
    'export const blob = Buffer.from("")',
  ])('%s', async (text) => {
    expect(await rulesBroken(screen, text)).toContain('no-restricted-globals')
    expect(await rulesBroken(screen.replace('.ts', '.h5.ts'), text)).toEqual([])
  })

  test.each([
    'export const later = setTimeout(() => console.log(1), 10)',
    'export const names = (location: string, history: string[]) => [location, ...history]',
    'export const field = { URL: 1 }.URL',
    'import { Image } from "@tarojs/components"\nexport const picture = Image',
  ])('what is no browser global is left alone: %s', async (text) => {
    expect(await rulesBroken(screen, text)).toEqual([])
  })
})

describe('arrows go one way', () => {
  test.each([
    ['a screen', screen, 'import { PlaceModel } from "../../../server/places/place.model"\nexport { PlaceModel }'],
    ['shared', 'shared/issues/tried.ts', 'export { PlaceModel } from "../../server/places"'],
    ['the server', 'server/issues/tried.ts', 'import App from "../../miniprogram/src/app"\nexport { App }'],
    ['another capability of the server, beside its index', 'server/issues/tried.ts', 'import { PlaceModel } from "../places/place.model"\nexport { PlaceModel }'],
    ['plumbing, beside the index', 'server/http/tried.ts', 'export const later = () => import("../places/place.model")'],
    ['another capability of the screens, beside its index', 'miniprogram/src/issues/tried.ts', 'export * from "../places/words"'],
  ])('%s', async (_who, file, text) => {
    expect(await rulesBroken(file, text)).toContain('boundaries/dependencies')
  })

  test.each([
    ['server/issues/tried.ts', 'import { PlaceModel } from "../places"\nexport { PlaceModel }'],
    ['server/places/tried.ts', 'import { PlaceModel } from "./place.model"\nexport { PlaceModel }'],
    ['server/places/import/tried.ts', 'import { PlaceModel } from "../place.model"\nexport { PlaceModel }'],
    ['server/issues/tried.ts', 'import { lifecycle } from "../../shared/issues/lifecycle"\nexport { lifecycle }'],
    ['server/issues/tried.test.ts', 'import { PlaceModel } from "../places/place.model"\nexport { PlaceModel }'],
  ])('allowed in %s: %s', async (file, text) => {
    expect(await rulesBroken(file, text)).toEqual([])
  })
})

describe('zod stays out of the mini-program', () => {
  test.each([
    [screen, 'import { z } from "zod"\nexport { z }'],
    [screen, 'import { issuesContract } from "@shared/issues/contract"\nexport { issuesContract }'],
    [screen, 'import { api } from "@shared/api"\nexport { api }'],
    ['shared/issues/tried.ts', 'import { z } from "zod"\nexport { z }'],
    ['shared/issues/tried.ts', 'import { issuesContract } from "./contract"\nexport { issuesContract }'],
  ])('in %s: %s', async (file, text) => {
    expect(await rulesBroken(file, text)).toContain('@typescript-eslint/no-restricted-imports')
  })

  test('types of a contract may cross', async () => {
    expect(await rulesBroken(screen, 'import type { issuesContract } from "@shared/issues/contract"\nexport type C = typeof issuesContract')).toEqual([])
    expect(await rulesBroken('shared/issues/contract.ts', 'import { z } from "zod"\nexport { z }')).toEqual([])
  })
})
