import { goBack } from '@/kit/routes'
import { Outcome } from '../request/outcome'
import { StandingCard } from '../request/standing-card'
import { HelpStep } from '../help-step'
import { settleWords as words } from '../words'
import { SettleForm } from './settle-form'

/** A dispute before the desk, on a phone: what both say, whom to call, and the decision. Opened with `?id=`. */
export default function SettleHelp() {
  const now = new Date()
  return (
    <HelpStep title={words.title} able={({ can }) => can.settle}>
      {(request, refused) => (
        <SettleForm
          request={request}
          refused={refused}
          onDone={goBack}
          lead={
            <>
              <StandingCard request={request} now={now} callable />
              <Outcome request={request} now={now} />
            </>
          }
        />
      )}
    </HelpStep>
  )
}
