import { View } from '@tarojs/components'
import { pickPlace } from '@/places'
import { Card } from '@/kit/card'
import { DeskScreen } from '@/kit/desk-screen'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import type { Me } from '@/session/me'
import { Waiting } from './waiting'
import { homeWords as words } from './home-words'
import '@/kit/desk.scss'

/** Where the desk begins with all of the time bank: what waits for it, and the way to each of its pages. */
export default function TimebankDeskPage() {
  return <DeskScreen title={words.title}>{(me) => <Home me={me} />}</DeskScreen>
}

function Home({ me }: { me: Me }) {
  const place = me.posts.find(({ role, place: of }) => (role === 'desk' || role === 'administrator') && of)?.place
  const openPool = async () => {
    // A desk above the communities looks after many pools.
    const community = place && place === me.community?.code ? place : (await pickPlace({ ...(place ? { within: place } : {}), levels: ['community'] }))?.code
    if (community) await open('pool', { place: community })
  }
  return (
    <View className="beside beside--even">
      <View className="beside__list">
        <Waiting />
      </View>
      <View className="beside__list">
        <Card title={words.hours}>
          <Row icon="person" title={words.persons} note={words.personsNote} onPress={() => void open('timePersons')} />
          <Row icon="returned" title={words.reversals} note={words.reversalsNote} onPress={() => void open('reversals')} />
          <Row icon="neighbours" title={words.pool} note={words.poolNote} onPress={() => void openPool()} />
          <Row icon="star" title={words.entitlements} note={words.entitlementsNote} onPress={() => void open('entitlements')} />
          <Row icon="upload" title={words.opening} note={words.openingNote} onPress={() => void open('openingImport')} />
          <Row icon="lock" title={words.roots} note={words.rootsNote} onPress={() => void open('ledgerRoots')} />
        </Card>
        <Card title={words.service}>
          <Row icon="building" title={words.organisations} note={words.organisationsNote} onPress={() => void open('organisationsDesk')} />
          <Row icon="message" title={words.help} note={words.helpNote} onPress={() => void open('helpDesk')} />
          <Row icon="bag" title={words.partners} note={words.partnersNote} onPress={() => void open('partnersDesk')} />
        </Card>
      </View>
    </View>
  )
}
