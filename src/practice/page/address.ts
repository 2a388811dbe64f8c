import { useEffect, useState } from 'preact/hooks'

/** Whose seats are shown: nobody (the start), one person, or two beside each other. */
export type Seated = readonly [] | readonly [string] | readonly [string, string]

interface Address {
  readonly seated: Seated
  take(seated: Seated): void
}

/** Keeps who is seated in the address of the page (`/?als=U1&naast=U2`), so that it can be shared and gone back to. */
export function useAddress(): Address {
  const [seated, setSeated] = useState(readAddress)
  useEffect(() => {
    const goneBack = () => setSeated(readAddress())
    window.addEventListener('popstate', goneBack)
    return () => window.removeEventListener('popstate', goneBack)
  }, [])
  const take = (next: Seated) => {
    window.history.pushState(null, '', addressOf(next))
    setSeated(next)
  }
  return { seated, take }
}

/** The address that shows these seats. */
export function addressOf([me, beside]: Seated): string {
  if (me === undefined) return '/'
  const query = new URLSearchParams({ als: me })
  if (beside !== undefined) query.set('naast', beside)
  return `/?${query}`
}

function readAddress(): Seated {
  const query = new URLSearchParams(window.location.search)
  const me = query.get('als')
  const beside = query.get('naast')
  if (me === null) return []
  return beside === null || beside === me ? [me] : [me, beside]
}
