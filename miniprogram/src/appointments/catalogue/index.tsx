import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { Browse } from './browse'
import { catalogueWords } from './words'

/** What a resident's community, street and departments offer by appointment, found in her own words. */
export default function Catalogue() {
  const me = useMe()
  return (
    <Screen title={catalogueWords.title}>
      <Loaded call={me} cards={3}>
        {({ doors, posts }) =>
          doors.length || posts.length ? <Browse /> : <Empty icon="key" words={catalogueWords.noDoor} action={{ words: catalogueWords.bind, onPress: () => open('bind') }} />
        }
      </Loaded>
    </Screen>
  )
}
