import { View } from '@tarojs/components'
import { CallButton } from '@/kit/call-button'
import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { IconLine } from '../icon-line'
import type { ActivityDetail } from './standing'
import { activityWords as words } from './words'
import '../volunteering.scss'

/** What is done and who is wanted. */
export function WhatCard({ activity: { text, wanted, project } }: { activity: ActivityDetail }) {
  return (
    <Card title={words.what}>
      <View className="serving__said">{text}</View>
      {wanted ? <IconLine icon="person">{words.wanted(wanted)}</IconLine> : null}
      {project ? <IconLine icon="items">{words.project(project)}</IconLine> : null}
    </Card>
  )
}

/** Who holds it and whom to call; the number is for who has a place. */
export function OrganiserCard({ activity: { organisation, contact, can } }: { activity: ActivityDetail }) {
  return (
    <Card title={words.who}>
      <Row icon="neighbours" title={organisation.name} note={words.seeOrganisation} onPress={() => void open('organisation', { id: organisation.id })} />
      {contact ? (
        <View className="serving__row">
          <View>{words.organiser(contact.name)}</View>
          {contact.phone ? <CallButton phone={contact.phone} who={contact.name} /> : null}
        </View>
      ) : null}
      {contact && !contact.phone && can.signUp ? <View className="serving__small">{words.phoneLater}</View> : null}
    </Card>
  )
}
