import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { dayOf } from '@shared/appointments/calendar'
import { speakHours } from '@shared/timebank/speak'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { Note } from '@/kit/note'
import { partProps } from '@/kit/press-props'
import { ServiceLines } from '../certificates/service-lines'
import { speakDate, speakPeriod } from '../certificates/speak-period'
import { CopyButton } from '../roots/copy-button'
import { verifyWords as words } from './words'
import './verify.scss'
import '../timebank.scss'

type Answer = Result<'GET /certificates/:number'>

/** Whether the certificate holds, in large words; then what its holder lets everybody see. */
export function Verdict({ answer }: { answer: Answer }) {
  const { payload, signature, publicKey, signed, state, revokedAt, reason } = answer
  const standing = signed ? state : 'forged'
  return (
    <>
      <View className={`verdict verdict--${standing}`} {...partProps('status')}>
        <Icon name={standing === 'valid' ? 'done' : standing === 'revoked' ? 'close' : 'warning'} size="big" />
        {words[standing].map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      {standing === 'forged' ? <Note tone="danger">{words.forgedWhy}</Note> : null}
      {state === 'revoked' && revokedAt ? <Note tone="danger" icon="info">{words.revokedWhy(speakDate(dayOf(new Date(revokedAt))), reason ?? '')}</Note> : null}
      <Payload payload={payload} />
      {payload.items ? (
        <Card title={words.lines}>
          <ServiceLines items={payload.items} />
        </Card>
      ) : null}
      {signed ? (
        <Card title={words.signed}>
          <View className="hours__quiet">{words.signedHow}</View>
          <CopyButton label={words.copy} text={JSON.stringify({ payload, signature, publicKey }, null, 2)}>
            {words.copy}
          </CopyButton>
        </Card>
      ) : null}
    </>
  )
}

function Payload({ payload: { number, holder, from, until, total, items, issuer, issuedAt } }: Pick<Answer, 'payload'>) {
  const facts = [
    [words.number, number],
    [words.holder, holder ?? words.hidden],
    [words.total, speakHours(total)],
    [words.period, speakPeriod(from, until)],
    [words.issuer, issuer],
    [words.issuedAt, speakDate(dayOf(new Date(issuedAt)))],
  ] as const
  return (
    <Card>
      {facts.map(([what, said]) => (
        <View className="hours__row" key={what}>
          <View className="hours__quiet">{what}</View>
          <View className={what === words.total ? 'hours__moved' : 'hours__said'}>{said}</View>
        </View>
      ))}
      {items ? null : (
        <View className="hours__row">
          <View className="hours__quiet">{words.lines}</View>
          <View>{words.hidden}</View>
        </View>
      )}
      <Note tone="warning" icon="info">{words.compare}</Note>
    </Card>
  )
}
