import { encode } from 'uqr'

/** A QR code as a drawing: black on white whatever stands around it, for cameras at the far end of a room. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="qr-code__ground" width={size} height={size} />
      <path className="qr-code__signs" d={path} />
    </svg>
  )
}
