package io.spatialflow.server.dashboard;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All parts of this room; the one thing that a server has to import to have the dashboard. */
@Configuration(proxyBeanMethods = false)
@Import({
    DashboardSecurity.class,
    Assets.class,
    LoginController.class,
    SignupPage.class,
    PasswordPages.class,
    InvitationPage.class,
    HomeController.class,
    MapDataController.class,
    FenceController.class,
    FenceExportController.class,
    FenceTileController.class,
    AddressController.class,
    ImportDesk.class,
    ImportStartController.class,
    ImportPageController.class,
    ImportController.class,
    ImportRowsController.class,
    ImportMapController.class,
    ImportErrorsController.class,
    DocsController.class,
    ErrorPages.class
})
public class DashboardConfiguration {}
