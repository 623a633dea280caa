export interface ChosenTable {
  /** Where `upload` finds it: a link that lives as long as the page. */
  path: string
  name: string
}

/** Lets a person choose a CSV or XLSX file from her computer. Null when she chose none; an old browser then never answers. */
export function chooseTable(): Promise<ChosenTable | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? { path: URL.createObjectURL(file), name: file.name } : null)
    })
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
