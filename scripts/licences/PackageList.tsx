import type { LicensedPackage } from "./licensedPackage.ts";

/** The packages of a build by name, version and licence, for the page about the data. */
export function PackageList({ packages }: { packages: readonly LicensedPackage[] }) {
  return (
    <details>
      <summary>The {packages.length} packages in this build</summary>
      <ul className="packages">
        {packages.map(({ name, version, licence }) => (
          <li key={`${name} ${version}`}>
            {name} {version} <span>{licence}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
