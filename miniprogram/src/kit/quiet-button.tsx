import { Button } from '@nutui/nutui-react-taro'
import { type IconName, Icon } from './icon'
import { pressProps } from './press-props'
import { useBusy } from './use-busy'
import './button.scss'

interface QuietButtonProps {
  children: string
  /** A promise keeps the button busy until it settles; the caller shows its failure. */
  onPress: () => unknown
  disabled?: boolean
  icon?: IconName
  tone?: 'main' | 'danger'
  /** As wide as its row; as wide as its words unless told. */
  block?: boolean
  /** What a screen reader says, where the words alone do not say it. */
  label?: string
}

/** Whatever else can be done: an outline, never louder than the main button. */
export function QuietButton({ children, onPress, disabled = false, icon, tone = 'main', block = false, label }: QuietButtonProps) {
  const { busy, showing, start } = useBusy()
  return (
    <Button
      {...pressProps({ label, disabled, busy })}
      className={`quiet-button${tone === 'danger' ? ' quiet-button--danger' : ''}`}
      type="default"
      fill="outline"
      size="large"
      block={block}
      disabled={disabled}
      loading={showing}
      icon={icon ? <Icon name={icon} /> : undefined}
      onClick={() => !disabled && start(onPress)}
    >
      {children}
    </Button>
  )
}
