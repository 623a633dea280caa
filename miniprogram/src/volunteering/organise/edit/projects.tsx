import { useState } from 'react'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { Section } from '@/kit/section'
import { Tag } from '@/kit/tag'
import type { OrganisationDetail } from '../organisation-form'
import { organisationWords as words } from '../organisation-words'
import { AddProject } from './add-project'
import { EndProject } from './end-project'

interface ProjectsProps {
  organisation: OrganisationDetail
  onChanged: (after: OrganisationDetail) => void
}

/** Its projects; one is added or ended at once, whatever else is being typed. */
export function Projects({ organisation: { id, projects }, onChanged }: ProjectsProps) {
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<string | null>(null)
  const toEnd = projects.find((project) => project.id === ending)
  const done = (after: OrganisationDetail) => {
    setAdding(false)
    setEnding(null)
    onChanged(after)
  }
  return (
    <Section title={words.projects}>
      {projects.length ? (
        <Card>
          {projects.map((project) => (
            <Row
              key={project.id}
              title={project.name}
              note={project.about}
              end={
                project.state === 'ended' ? (
                  <Tag icon="done">{words.ended}</Tag>
                ) : (
                  <QuietButton label={words.endWho(project.name)} onPress={() => setEnding(project.id)}>
                    {words.end}
                  </QuietButton>
                )
              }
            />
          ))}
        </Card>
      ) : (
        <Empty icon="items" words={`${words.noProjects}${words.projectsHint}`} />
      )}
      <QuietButton block icon="plus" onPress={() => setAdding(true)}>
        {words.addProject}
      </QuietButton>
      {adding ? <AddProject organisation={id} onClose={() => setAdding(false)} onDone={done} /> : null}
      {toEnd ? <EndProject organisation={id} project={toEnd} onClose={() => setEnding(null)} onDone={done} /> : null}
    </Section>
  )
}
