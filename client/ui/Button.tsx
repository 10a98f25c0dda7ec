import type { ReactNode, Ref } from 'react'
import type { LinkProps } from 'react-router'
import { Link } from 'react-router'

/** `primary`: the one thing to do here. `quiet`: looks like a link until it is needed. */
export type ButtonVariant = 'primary' | 'secondary' | 'warning' | 'quiet'

interface ButtonLook {
  variant?: ButtonVariant
  size?: 'normal' | 'small'
  children: ReactNode
}

interface ButtonProps extends ButtonLook {
  /** Left out, the button sends the form it stands in. */
  onPress?: (() => void) | undefined
  type?: 'button' | 'submit'
  /** Under way: pressing again does nothing, and those who hear the page are told. */
  busy?: boolean
  disabled?: boolean
  /** Nothing to press for, until something moves on: unlike `disabled`, it keeps the focus. */
  idle?: boolean
  /** For buttons whose visible words need their context: "Remove LCH". */
  label?: string
  describedBy?: string
  pressed?: boolean
  /** Pressing it opens a dialog: said to those who hear the page. */
  opensDialog?: boolean
  expanded?: boolean
  /** Keys that press it from anywhere: "Alt+C". */
  shortcut?: string
  controls?: string
  ref?: Ref<HTMLButtonElement>
}

function classes(variant: ButtonVariant, size: 'normal' | 'small'): string {
  const small = size === 'small' ? ' nhsuk-button--small' : ''
  if (variant === 'quiet') return `quiet-button${size === 'small' ? ' quiet-button--small' : ''}`
  return `nhsuk-button${variant === 'primary' ? '' : ` nhsuk-button--${variant}`}${small}`
}

/** A button that says what happens. */
export function Button({
  variant = 'primary',
  size = 'normal',
  children,
  onPress,
  busy = false,
  idle = false,
  ...rest
}: ButtonProps) {
  return (
    <button
      ref={rest.ref}
      type={rest.type ?? (onPress ? 'button' : 'submit')}
      className={`${classes(variant, size)}${idle ? ' idle-button' : ''}`}
      disabled={rest.disabled}
      aria-disabled={busy || idle || undefined}
      aria-label={rest.label}
      aria-describedby={rest.describedBy}
      aria-pressed={rest.pressed}
      aria-haspopup={rest.opensDialog ? 'dialog' : undefined}
      aria-expanded={rest.expanded}
      aria-controls={rest.controls}
      aria-keyshortcuts={rest.shortcut}
      onClick={(event) => {
        if (busy || idle) event.preventDefault()
        else onPress?.()
      }}
    >
      {children}
      {busy ? <span className="busy-dots" aria-hidden="true" /> : null}
      {busy ? <span className="nhsuk-u-visually-hidden">, under way</span> : null}
    </button>
  )
}

/** A link that stands where a button would: it goes somewhere. */
export function ButtonLink({
  variant = 'primary',
  size = 'normal',
  children,
  ...link
}: ButtonLook & Pick<LinkProps, 'to' | 'state' | 'replace'>) {
  return (
    <Link className={classes(variant, size)} {...link}>
      {children}
    </Link>
  )
}
