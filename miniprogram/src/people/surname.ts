const compound = ['欧阳', '太史', '端木', '上官', '司马', '东方', '独孤', '南宫', '万俟', '闻人', '夏侯', '诸葛', '尉迟', '公羊', '赫连', '皇甫', '宇文', '慕容', '司徒', '司空', '令狐', '长孙']

/** What stands in the round sign beside a name: the surname. */
export function surnameOf(name: string): string {
  return compound.find((surname) => name.startsWith(surname)) ?? name.slice(0, 1)
}
