import { createContext, use } from 'react'

export interface ToastNews {
  /** One sentence: "Dr Amara Nwosu (LCH) contested LDS-I4." */
  text: string
  /** Where to look, if anywhere. */
  address?: string
}

/** Says news that this person did not cause. Where no frame is, there is nobody to tell. */
export const ToastContext = createContext<(news: ToastNews) => void>(() => {})

/** Tells what others did, without moving the focus: `tell({ text, address })`. */
export function useToast(): (news: ToastNews) => void {
  return use(ToastContext)
}
