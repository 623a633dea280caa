import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Segments } from '@/kit/segments'
import { type Me, useMe } from '@/session/me'
import { EnquiryList, type EnquiryView } from './enquiry-list'
import { listWords } from './words'

/** Consultations in writing: mine; what waits for my answer; for the desk what is late, and what a party lets it read. Opened with `?view=`. */
export default function Enquiries() {
  const me = useMe()
  const { view } = useRouter().params
  return (
    <Screen
      title={listWords.title}
      foot={
        me.data?.doors.length ? (
          <MainButton icon="plus" onPress={() => open('askEnquiry')}>
            {listWords.ask}
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
  const answers = me.posts.some(({ role }) => role === 'professional' || role === 'department' || role === 'community_contact' || role === 'desk')
  const views: EnquiryView[] = [...(answers ? (['todo'] as const) : []), 'mine', ...(me.can.desk ? (['late', 'opened'] as const) : [])]
  const [view, setView] = useState<EnquiryView>(() => views.find((one) => one === asked) ?? 'mine')
  return (
    <>
      {views.length > 1 ? (
        <Segments
          label={listWords.viewsLabel}
          options={views.map((value) => ({ value, label: listWords.views[value], count: value === 'todo' ? me.counts.enquiries : undefined }))}
          value={view}
          onChange={setView}
        />
      ) : null}
      <EnquiryList key={view} view={view} answers={answers && !me.doors.length} onView={setView} />
    </>
  )
}
