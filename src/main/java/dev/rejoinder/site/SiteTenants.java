package dev.rejoinder.site;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells the ORM which site's rows there are. */
@RequestScoped
@PersistenceUnitExtension
class SiteTenants implements TenantResolver {
    private final CurrentSite site;

    SiteTenants(CurrentSite site) {
        this.site = site;
    }

    @Override
    public String getDefaultTenantId() {
        return site.key();
    }

    @Override
    public String resolveTenantId() {
        return site.key();
    }
}
