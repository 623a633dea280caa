import type { Post } from '../../../server/people'
import { addHolder } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
let params: { code: string }

beforeAll(async () => {
  people = await signInTown(server)
  const { town } = people
  params = { code: town.first.community._id }
  const add = (name: string, place: Parameters<typeof addHolder>[2], post: Partial<Post>) => addHolder(name, 'professional', place, post)
  await add('韩雪梅', town.first.community, { department: '法官' })
  await add('高磊', town.street, { department: '民警' })
  await add('别处的律师', town.second.community, { department: '律师' })
  await add('从前的律师', town.first.community, { department: '律师', until: new Date('2026-01-02T00:00:00Z') })
})

describe('GET /places/:code/professionals', () => {
  it('names to the desk who holds a post there or above, with the post in words', async () => {
    const { status, result } = await people.desk.call('GET /places/:code/professionals', { params })
    expect(status).toBe(200)
    expect(result.items.map(({ name, title }) => [name, title])).toEqual([['高磊', '雄关街道民警'], ['韩雪梅', '福民社区法官']])
  })

  it('names to the desk of the street those of all its communities', async () => {
    const { result } = await people.streetDesk.call('GET /places/:code/professionals', { params: { code: people.town.street._id } })
    expect(result.items.map(({ name }) => name).sort()).toEqual(['别处的律师', '韩雪梅', '高磊'].sort())
  })

  it('is not for residents, and hidden from other communities', async () => {
    expect((await people.resident.call('GET /places/:code/professionals', { params })).problem).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await people.otherDesk.call('GET /places/:code/professionals', { params })).problem).toMatchObject({ status: 404, code: 'not_found' })
  })

  it.each(['999', '…'])('knows no place %s', async (code) => {
    expect((await people.desk.call('GET /places/:code/professionals', { params: { code } })).problem).toMatchObject({ status: 404, code: 'not_found' })
  })
})
