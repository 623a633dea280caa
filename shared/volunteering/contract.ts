import { activitiesContract } from './activities.contract'
import { helpContract } from './help.contract'
import { honoursContract } from './honours.contract'
import { organisationsContract } from './organisations.contract'

/** Every endpoint of volunteering. */
export const volunteeringContract = { ...organisationsContract, ...activitiesContract, ...helpContract, ...honoursContract }
