/** What somebody keeps or hands on to be checked: JSON, as docs/ledger.md describes its fields. */
export function asText(material: object): string {
  return JSON.stringify(material, null, 2)
}
