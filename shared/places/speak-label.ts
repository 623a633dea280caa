/**
 * A place's label as people around it say it: without the community in front where that is known, and with numbers kept
 * on one line with what they count (`3 号楼`, `501 室`).
 */
export function speakLabel(label: string, community?: string | null): string {
  const near = community && label.startsWith(`${community} `) ? label.slice(community.length + 1) : label
  return near.replace(/(\d) (?=\p{Script=Han})/gu, '$1\u00a0')
}
