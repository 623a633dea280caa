/** What makes a view a table that keys move in. WeChat has no keyboard focus. */
export function gridProps(label: string, _onKey: (key: string) => boolean): object {
  return { ariaLabel: label }
}

/** A row: something to touch. */
export function rowProps(_row: string, { selected }: { current: boolean; selected: boolean }): object {
  return { ariaRole: 'button', ariaSelected: selected, hoverClass: 'pressed' }
}

/** A cell, or the head of a column. */
export function cellProps(_head = false): object {
  return {}
}

/** Puts the focus on a row. WeChat has none. */
export function focusRow(_row: string): void {}
