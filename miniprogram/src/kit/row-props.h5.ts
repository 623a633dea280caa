const idOf = (row: string) => `desk-row-${row}`

/** What makes a view a table that keys move in; `onKey` answers whether it used the key. */
export function gridProps(label: string, onKey: (key: string) => boolean): object {
  return {
    role: 'grid',
    'aria-label': label,
    onKeyDown: (event: KeyboardEvent) => {
      if (!event.altKey && !event.ctrlKey && !event.metaKey && onKey(event.key)) event.preventDefault()
    },
  }
}

/** A row: one of them is in the order of Tab, the keys move between them. */
export function rowProps(row: string, { current, selected }: { current: boolean; selected: boolean }): object {
  return { id: idOf(row), role: 'row', tabIndex: current ? 0 : -1, 'aria-selected': String(selected) }
}

/** A cell, or the head of a column. */
export function cellProps(head = false): object {
  return { role: head ? 'columnheader' : 'gridcell' }
}

/** Puts the focus on a row, which scrolls to it. */
export function focusRow(row: string): void {
  document.getElementById(idOf(row))?.focus()
}
