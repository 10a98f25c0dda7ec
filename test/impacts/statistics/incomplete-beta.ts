// An independent way to the distribution function of a beta distribution: the continued fraction of Numerical Recipes,
// 6.4, with Lanczos' logarithm of the gamma function.
const lanczos = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
]

function logGamma(x: number): number {
  let sum = 1.000000000190015
  lanczos.forEach((term, index) => {
    sum += term / (x + 1 + index)
  })
  return Math.log((Math.sqrt(2 * Math.PI) * sum) / x) - (x + 5.5 - (x + 0.5) * Math.log(x + 5.5))
}

function fraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value
}

/** The share of a beta(a, b) distribution below x. */
function betaShare(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, 1 - x)) / b
}

/** The value that a share u of a beta(a, b) distribution lies below, by bisection. */
export function betaQuantile(a: number, b: number, u: number): number {
  let low = 0
  let high = 1
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (betaShare(a, b, middle) < u) low = middle
    else high = middle
  }
  return (low + high) / 2
}
