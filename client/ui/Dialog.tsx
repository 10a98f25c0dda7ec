import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Icon } from './Icon.tsx'

interface DialogProps {
  isOpen: boolean
  /** Escape, the close button, or a press beside the dialog. */
  onClose(): void
  title: string
  /** `wide` for forms with two columns; `sheet` slides in from the right and leaves the page in sight. */
  size?: 'normal' | 'wide' | 'sheet'
  /** False while there is writing that a stray press beside the dialog must not lose. */
  closesOnOutsidePress?: boolean
  children: ReactNode
}

/** A dialog above the page: takes the focus, keeps it, and gives it back where it came from. */
export function Dialog({
  isOpen,
  onClose,
  title,
  size = 'normal',
  closesOnOutsidePress = true,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className={`dialog-overlay dialog-overlay--${size}`}
      isOpen={isOpen}
      isDismissable={closesOnOutsidePress}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`dialog-modal dialog-modal--${size}`}>
        <AriaDialog className="dialog">
          <div className="dialog__header">
            <Heading slot="title" className="dialog__title" level={2}>
              {title}
            </Heading>
            <button type="button" className="dialog__close" onClick={onClose}>
              <Icon name="close" />
              <span className="nhsuk-u-visually-hidden">Close</span>
            </button>
          </div>
          <div className="dialog__body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
