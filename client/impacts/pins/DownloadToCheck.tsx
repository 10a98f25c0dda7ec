import type { Pin } from '../../../shared/impacts/scenarios/pin-answers.ts'

/** The way to compute a pinned scenario again, on any machine: its bundle, and what to do with it. */
export function DownloadToCheck({
  pin,
}: {
  pin: Pick<Pin, 'id' | 'resultDigest' | 'modelDigest' | 'engine' | 'seed'>
}) {
  return (
    <div className="download-to-check">
      <p>
        <a href={`/api/pins/${pin.id}/bundle`} download={`${pin.id}.json`}>
          Download to check
        </a>
      </p>
      <details>
        <summary>How to check it</summary>
        <p className="small">
          Compute it again with <code>npm run curia -- simulate --check {pin.id}.json</code>. It says whether every
          number comes out the same.
        </p>
        <dl className="digests small">
          <dt>The model (SHA-256)</dt>
          <dd className="digest">{pin.modelDigest}</dd>
          <dt>The result</dt>
          <dd className="digest">
            {pin.resultDigest}, engine {pin.engine}, seed {pin.seed}
          </dd>
        </dl>
      </details>
    </div>
  )
}
