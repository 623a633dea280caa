/** A step of a course without what it says twice: '派给 3 号楼楼栋长陈志强：由 3 号楼楼栋长负责' says the post twice; other reasons stay. */
export function withoutEcho(words: string): string {
  const [, said, why] = /^.*?派给(.+?)：由(.+)负责$/.exec(words) ?? []
  return said && why && said.startsWith(why) ? words.slice(0, words.indexOf('：')) : words
}
