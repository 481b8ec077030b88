import { type ReactNode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { type Reader, readers } from '../messages.js'
import { AllianceScreen } from './alliance-screen.js'
import { ListScreen } from './list-screen.js'

/** The address after `#`: an alliance, and the readers side by side. */
const placeIn = (hash: string) => {
  const [, alliance = '', who = 'therapist'] = hash.split('/')
  const reading = readers.filter((reader) => who === 'both' || reader === who)
  return { alliance: decodeURIComponent(alliance), who: reading }
}

const App = (): ReactNode => {
  const [{ alliance, who }, go] = useState(() => placeIn(location.hash))
  useEffect(() => {
    const follow = (): void => go(placeIn(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  useEffect(() => {
    document.title = alliance === '' ? 'A clinic' : `${alliance} – a clinic`
  }, [alliance])
  if (alliance === '') return <ListScreen />
  return (
    <>
      <Readers alliance={alliance} who={who} />
      <main className={who.length > 1 ? 'beside' : ''}>
        <h1>{alliance}</h1>
        {who.map((reader) => (
          <AllianceScreen key={`${alliance} ${reader}`} alliance={alliance} reader={reader} />
        ))}
      </main>
    </>
  )
}

/**
 * Stands for signing in, which this example does not do: whoever is at
 * the screen says who they are.
 */
const Readers = (props: { alliance: string; who: readonly Reader[] }): ReactNode => {
  const current = props.who.length > 1 ? 'both' : props.who[0]
  return (
    <nav aria-label="Who is reading">
      <a href="#/">All alliances</a>
      {[...readers, 'both'].map((reader) => (
        <a
          key={reader}
          href={`#/${encodeURIComponent(props.alliance)}/${reader}`}
          aria-current={reader === current ? 'page' : undefined}
        >
          {reader === 'both' ? 'Side by side' : `As the ${reader}`}
        </a>
      ))}
      <button type="button" onClick={() => print()}>
        Print
      </button>
    </nav>
  )
}

const root = document.getElementById('app')
if (root !== null) createRoot(root).render(<App />)
