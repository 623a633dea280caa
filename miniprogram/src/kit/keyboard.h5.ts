/** Makes Enter and Space press what has the focus: Taro draws buttons as elements that browsers give no keys. */
export function pressByKeyboard(): void {
  document.addEventListener('keydown', (event) => {
    const focused = document.activeElement
    if ((event.key !== 'Enter' && event.key !== ' ') || !(focused instanceof HTMLElement)) return
    if (!/^(button|link|radio|checkbox|switch|tab)$/.test(focused.getAttribute('role') ?? '')) return
    event.preventDefault()
    focused.click()
  })
}
