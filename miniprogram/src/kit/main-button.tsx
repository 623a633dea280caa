import { Button } from '@nutui/nutui-react-taro'
import { type IconName, Icon } from './icon'
import { pressProps } from './press-props'
import { useBusy } from './use-busy'
import './button.scss'

interface MainButtonProps {
  children: string
  /** A promise keeps the button busy until it settles; the caller shows its failure. */
  onPress: () => unknown
  disabled?: boolean
  icon?: IconName
  /** `danger` for what cannot be taken back. */
  tone?: 'main' | 'danger'
  /** What it says while it works. */
  busyWords?: string
}

/** The one thing to do on a screen: full width, at the thumb. A second press while it works does nothing. */
export function MainButton({ children, onPress, disabled = false, icon, tone = 'main', busyWords }: MainButtonProps) {
  const { busy, showing, start } = useBusy()
  return (
    <Button
      {...pressProps({ disabled, busy })}
      className="main-button"
      type={tone === 'danger' ? 'danger' : 'primary'}
      fill="solid"
      size="xlarge"
      block
      disabled={disabled}
      loading={showing}
      icon={icon ? <Icon name={icon} /> : undefined}
      onClick={() => !disabled && start(onPress)}
    >
      {showing && busyWords ? busyWords : children}
    </Button>
  )
}
