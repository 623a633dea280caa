import { asOperator } from '../import/operator'
import { cityPlaces, cityRoster, type SizedCity } from './city-grids'
import { cities, readDivisions } from './divisions'
import { importGenerated } from './import-city'
import { placeTable } from './made-places'

const sized: readonly string[] = ['huludao', 'changchun'] satisfies SizedCity[]
const say = (line: string) => process.stdout.write(`${line}\n`)

/** `npm run import:city -- huludao|changchun`: exit code 2 for any other word. */
async function main(): Promise<void> {
  const [city] = process.argv.slice(2)
  if (!city || !sized.includes(city)) {
    process.stderr.write('用法：npm run import:city -- huludao|changchun\n  huludao   葫芦岛：真实区划，10,720 个网格和网格员（网格和人员为生成数据）\n  changchun 长春：真实区划，244,000 名网格员、楼栋长、院落长、单元长（为生成数据）\n')
    process.exitCode = 2
    return
  }
  await asOperator(async (services, signal) => {
    const sizedCity = city as SizedCity
    const divisions = await readDivisions(sizedCity)
    await importGenerated({ kind: 'places', title: `${cities[sizedCity]}地点`, lines: placeTable(divisions, cityPlaces(sizedCity, divisions)) }, services, say, signal)
    await importGenerated({ kind: 'roster', title: `${cities[sizedCity]}名册`, lines: cityRoster(sizedCity, divisions) }, services, say, signal)
    say(`内存峰值 ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
    return 0
  })
}

void main()
