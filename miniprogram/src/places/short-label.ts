/** A label without the name of the community that everything in view lies in: '3 号楼 2 单元 501 室'. */
export function shortLabel(label: string, community: string | undefined): string {
  if (!community || !label.startsWith(community) || label.length === community.length) return label
  return label.slice(community.length).trimStart()
}
