import { databaseOf, describeServer, hostsOf } from './mongodb-uri'

test.each([
  ['mongodb://db.example', 'linli'],
  ['mongodb://db.example/', 'linli'],
  ['mongodb://me:p%40w@a.example:27017,b.example/?replicaSet=rs0', 'linli'],
  ['mongodb://db.example?replicaSet=rs0', 'linli'],
  ['mongodb+srv://db.example/city?w=majority', 'city'],
])('the database of %s is %s', (uri, database) => {
  expect(databaseOf(uri)).toBe(database)
})

test('hosts are told without user and password', () => {
  expect(hostsOf('mongodb://me:p%40w@a.example:27017,b.example/?replicaSet=rs0')).toBe('a.example:27017,b.example')
})

test('a server in use is described by its version and replica set', async () => {
  expect(await describeServer(process.env.TEST_MONGODB_URI!)).toMatch(/^MongoDB \d+\.\d+\.\d+（MONGODB_URI：.+，(副本集 .+|分片集群)）$/)
})

test('a server that is not there is an error without the password', async () => {
  const failure = describeServer('mongodb://me:hunter2@127.0.0.1:1', 200)
  await expect(failure).rejects.toThrow('MONGODB_URI 指向的 MongoDB（127.0.0.1:1）用不了')
  await expect(failure).rejects.not.toThrow('hunter2')
})
