import { useState } from 'react'
import { dayOf } from '@shared/appointments/calendar'
import { QuietButton } from '@/kit/quiet-button'
import { Sheet } from '@/kit/sheet'
import { Tiles } from '@/kit/tiles'
import { type Month, monthsOf, speakMonth } from './form'
import { issueWords as words } from './words'

/** Years that are offered: what is older is in `全部`. */
const years = 6

interface MonthFieldProps {
  label: string
  value: Month | null
  onChange: (month: Month) => void
}

/** A month, chosen from a sheet: the year, then the month, as large tiles. */
export function MonthField({ label, value, onChange }: MonthFieldProps) {
  const now = new Date()
  const present = Number(dayOf(now).slice(0, 4))
  const [choosing, setChoosing] = useState(false)
  const [year, setYear] = useState(value ? Number(value.slice(0, 4)) : present)
  const said = value ? speakMonth(value) : words.chooseMonth
  return (
    <>
      <QuietButton icon="calendar" block label={`${label} ${said}`} onPress={() => setChoosing(true)}>
        {`${label}：${said}`}
      </QuietButton>
      <Sheet shown={choosing} title={label} onClose={() => setChoosing(false)}>
        <Tiles label={words.year} options={Array.from({ length: years }, (_, index) => present - index).map((one) => ({ value: String(one), label: words.yearOf(one) }))} value={String(year)} onChange={(one) => setYear(Number(one))} />
        <Tiles
          label={label}
          options={monthsOf(year, now).map((month) => ({ value: month, label: words.monthOf(Number(month.slice(5))) }))}
          value={value}
          onChange={(month) => {
            onChange(month)
            setChoosing(false)
          }}
        />
      </Sheet>
    </>
  )
}
