import type { IssueDetail } from './standing'

/** Shows a GCJ-02 position on 高德地图 in another window, by its public URI interface. */
export async function showMap({ longitude, latitude }: NonNullable<IssueDetail['position']>, name: string): Promise<void> {
  window.open(`https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}`, '_blank', 'noopener')
}
