const oldest = { node: '20.19.0', npm: '10.0.0' }

/** Throws a sentence that says what to do when the Node or npm that was started is too old for Curia. */
export function checkVersions(node = process.versions.node, agent = process.env.npm_config_user_agent || '') {
  if (isOlder(node, oldest.node)) {
    throw new Error(
      `needs Node ${oldest.node} or newer, and this is ${node}. Install the LTS version from https://nodejs.org ` +
        '(or `nvm install 24`), then run the same command again.',
    )
  }
  const npm = /^npm\/(\S+)/.exec(agent)
  if (npm && isOlder(npm[1], oldest.npm)) {
    throw new Error(
      `needs npm ${oldest.npm} or newer, and this is ${npm[1]}. Run \`npm install --global npm@11\`, ` +
        'then the same command again.',
    )
  }
}

function isOlder(version, limit) {
  const [a, b] = [version, limit].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)))
  const at = b.findIndex((part, i) => a[i] !== part)
  return at >= 0 && a[at] < b[at]
}
