import { type ComponentType, type ReactNode, useEffect, useReducer, useState } from 'react'

/** A component whose code is fetched when it is first shown, or a little before. */
export type Later<Props extends object> = ComponentType<Props> & {
  /** Fetches the code; again, where that failed before. Rejects where it cannot be had. */
  load(): Promise<void>
}

/**
 * A component in a module of its own, which is fetched when it is first needed; until then `waiting` stands there. What
 * cannot be fetched is thrown to the boundary around it, and tried again when it is shown again.
 *
 * Not `lazy` with `Suspense`: React leaves a fallback standing for 300 ms once it has been shown, however soon the code
 * came, and each one within another adds its own.
 *
 * @param name by which the module exports it
 */
export function later<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  waiting: ReactNode,
): Later<Props> {
  let Loaded: ComponentType<Props> | undefined
  let loading: Promise<void> | undefined
  function fetched(): Promise<void> {
    loading ??= load().then(
      (module) => {
        Loaded = module[name]
      },
      (reason: unknown) => {
        loading = undefined
        throw reason
      },
    )
    return loading
  }

  function LaterComponent(props: Props) {
    const [, arrived] = useReducer((count: number) => count + 1, 0)
    const [failure, setFailure] = useState<{ reason: unknown }>()
    useEffect(() => {
      if (!Loaded) fetched().then(arrived, (reason: unknown) => setFailure({ reason }))
    }, [])
    if (failure) throw failure.reason
    return Loaded ? <Loaded {...props} /> : waiting
  }
  return Object.assign(LaterComponent, { load: fetched })
}
