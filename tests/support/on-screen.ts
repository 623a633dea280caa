import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'

/** What a person can see: pages below the present one stay in the document, hidden. */
export function seen(page: Page, words: string | RegExp): Locator {
  return page.getByText(words).locator('visible=true').first()
}

/** Waits until these words are on the screen. */
export async function see(page: Page, words: string | RegExp): Promise<void> {
  await seen(page, words).waitFor()
}

/** Presses what carries these words. `exact` where other words on the screen contain them. */
export async function press(page: Page, words: string | RegExp, { exact = false } = {}): Promise<void> {
  await page.getByText(words, { exact }).locator('visible=true').first().click()
}

/** Types into the field with this placeholder. */
export async function write(page: Page, text: string, placeholder: string): Promise<void> {
  await page.locator(`textarea[placeholder="${placeholder}"], input[placeholder="${placeholder}"]`).locator('visible=true').first().fill(text)
}

/** Types into the field that is labelled so. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.locator(`[aria-label="${label}"] input, input[aria-label="${label}"]`).locator('visible=true').first().fill(text)
}

/** Chooses a picture in the browser's file dialog that opens after pressing these words. */
export async function choosePicture(page: Page, words: string | RegExp, picture: Buffer): Promise<void> {
  const dialog = page.waitForEvent('filechooser')
  await press(page, words)
  await (await dialog).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: picture })
}

/** Runs a part of a journey; when it fails, keeps a picture of the screen and names it in the error. */
export async function looking<T>(page: Page, part: () => Promise<T>): Promise<T> {
  try {
    return await part()
  } catch (error) {
    const file = path.join(os.tmpdir(), `linli-journey-${Date.now()}.png`)
    writeFileSync(file, await page.screenshot())
    throw new Error(`${(error as Error).message}\nThe screen was: ${file}`)
  }
}
