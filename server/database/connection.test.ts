import mongoose from 'mongoose'
import { PostModel } from '../people'
import { useDatabase } from '../../tests/support/database'
import { prepareDatabase } from './connection'

useDatabase()

test('an index whose declaration has changed is made anew', async () => {
  const posts = PostModel.collection
  await posts.dropIndex('place_1_role_1')
  await posts.createIndex({ place: 1, role: 1 }, { sparse: true })
  await prepareDatabase()
  const index = (await posts.indexes()).find(({ name }) => name === 'place_1_role_1')
  expect(index).toMatchObject({ key: { place: 1, role: 1 } })
  expect(index?.sparse).toBeUndefined()
  expect(mongoose.connection.readyState).toBe(1)
})
