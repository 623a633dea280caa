import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Segments } from '@/kit/segments'
import { type Me, useMe } from '@/session/me'
import { PageList } from '@/kit/page-list'
import { InvitationCard } from './invitation-card'
import { listWords } from './words'

type View = keyof typeof listWords.views

/** Invitations to me, and for a leader or the desk those of their places. Opened with `?view=`. */
export default function Invitations() {
  const me = useMe()
  const { view } = useRouter().params
  return (
    <Screen
      title={listWords.title}
      foot={
        me.data?.can.invite ? (
          <MainButton icon="plus" onPress={() => open('invite')}>
            {listWords.invite}
          </MainButton>
        ) : undefined
      }
    >
      <Loaded call={me} cards={3}>
        {(person) => <Shown me={person} asked={view} />}
      </Loaded>
    </Screen>
  )
}

function Shown({ me, asked }: { me: Me; asked: string | undefined }) {
  const views: View[] = me.can.invite ? ['sent', 'mine'] : ['mine']
  const [view, setView] = useState<View>(() => views.find((one) => one === asked) ?? 'mine')
  return (
    <>
      {views.length > 1 ? <Segments label={listWords.viewsLabel} options={views.map((value) => ({ value, label: listWords.views[value] }))} value={view} onChange={setView} /> : null}
      <InvitationList key={view} view={view} />
    </>
  )
}

function InvitationList({ view }: { view: View }) {
  const pages = usePages('GET /invitations', { query: { view } })
  const now = new Date()
  return (
    <PageList pages={pages} empty={<Empty icon="neighbours" words={view === 'mine' ? listWords.emptyMine : listWords.emptySent} />}>
      {(invitation) => <InvitationCard invitation={invitation} now={now} />}
    </PageList>
  )
}
