// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

// Runs the encoder apart from the app: only here may WebAssembly be compiled (the server sends this file with a policy of its own), the screen
// stays free, and with the worker its memory goes, the round key in it.

const name = 'Lantaarn.Encoder.Browser';

async function load() {
  // Says that this worker is ours, not one of the runtime's own threads.
  globalThis.dotnetSidecar = true;
  const { dotnet } = await import('./dotnet.js');
  const assemblies = await (await fetch(new URL('assemblies.json', import.meta.url))).json();
  const file = (one) => ({ name: one, virtualPath: one });
  // The runtime starts when these are here, whatever else still comes.
  const core = ['System.Private.CoreLib.dll', 'System.Runtime.InteropServices.JavaScript.dll'];
  const runtime = await dotnet
    .withConfig({
      mainAssemblyName: name,
      globalizationMode: 'invariant',
      resources: {
        hash: '', jsModuleNative: [{ name: 'dotnet.native.js' }], jsModuleRuntime: [{ name: 'dotnet.runtime.js' }], wasmNative: [{ name: 'dotnet.native.wasm' }],
        coreAssembly: core.map(file), assembly: assemblies.filter((one) => !core.includes(one)).map(file),
      },
    })
    .create();
  return (await runtime.getAssemblyExports(`${name}.dll`)).Lantaarn.Encoder.Browser.BrowserEncoder;
}

const loading = load();

onmessage = async ({ data: { round, key, people } }) => {
  try {
    const encoder = await loading;
    const { id } = JSON.parse(round);
    postMessage({ keyCheck: encoder.CheckValue(key.slice(), id), encodings: encoder.Encode(round, key, people) });
  } catch (error) {
    postMessage({ failed: String(error) });
  }
};
