/** A browser paints nothing over a page. */
export function frameOfPage(): { top: number; right: number } {
  return { top: 0, right: 0 }
}
